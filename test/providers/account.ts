/** The account that every server has. */
export const EMAIL = 'ada@example.org';
export const PASSWORD = 'Correct horse battery staple 1!';
