/// placeholder
@NullMarked
package tidemark.launcher;

import org.jspecify.annotations.NullMarked;
