/// What happens to every request before a route is looked for, and to every answer.
///
/// The filters stand in this order in `web.xml`: `RequestMeter` of the package `metric` counts,
/// `RequestIdFilter` names the request, `HeadersFilter` puts the security headers on, `GzipFilter`
/// packs long answers, `RefusalFilter` catches what the filters behind it refuse, `CorsFilter`
/// answers browsers that ask first, `BodyFilter` guards the size of bodies and `PathFilter` tidies
/// slashes. `ErrorPage` gives what the container refuses by itself the same form.
///
/// Static files, errors and answers of the container pass here too: nothing leaves without a
/// request id and the headers.
@NullMarked
package tidemark.rest.edge;

import org.jspecify.annotations.NullMarked;
