// @ts-check
/* On pages of messages: makes them ready to be filled in and copied. */
import { compose } from "./composer.js";

compose(document);
