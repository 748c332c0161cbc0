/** Where the parts are put together: only wiring may stand here. */
@NullMarked
package dev.storychat;

import org.jspecify.annotations.NullMarked;
