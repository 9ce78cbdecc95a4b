import { createAuthClient } from 'better-auth/react';
import { twoFactorClient } from 'better-auth/client/plugins';

/** The client of Better Auth. It calls the server at `/api/auth` of this page. */
export const authClient = createAuthClient({ plugins: [twoFactorClient()] });
