/** The secret of RFC 4226 Appendix D and RFC 6238 Appendix B: ASCII 12345678901234567890. */
export const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** A secret of 160 bits, as `generateSecret` returns it. */
export const SECRET = 'NB2HI4DTHIXS653XO4XHSZ3JORUHKYTF';

/** A secret of 80 bits, as old accounts and the example of the key URI format have it. */
export const SHORT_SECRET = 'JBSWY3DPEHPK3PXP';
