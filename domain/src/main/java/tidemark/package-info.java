/// placeholder
@NullMarked
package tidemark;

import org.jspecify.annotations.NullMarked;
