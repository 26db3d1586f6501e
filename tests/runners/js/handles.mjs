// The handles of the wire, made from the input of a vector.

/** The pack of the library with the overlay that the vector gives, if any. */
export const policyPack = (g, i) => new g.PolicyPack(i.overlay ?? undefined);
