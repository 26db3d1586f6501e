// The handles of the wire, made from the input of a vector.
