// The handles of the wire, made from the input of a vector.

/** The pack of the library with the overlay and the reform that the vector gives, if any. */
export const policyPack = (g, i) => new g.PolicyPack(i.overlay ?? undefined, i.reform ?? undefined);
