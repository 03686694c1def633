/**
 * The revision of what widget and server say to each other, counted up on a change that an older partner
 * cannot follow. A server may put its own into `GET /api/profile` as `protocol`; silence counts as equal.
 */
export const PROTOCOL = 1;
