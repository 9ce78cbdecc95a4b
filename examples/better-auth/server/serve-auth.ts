import { toNodeHandler } from 'better-auth/node';
import type { Plugin } from 'vite';
import { type AuthOptions, createAuth } from './auth.ts';

/** Creates a plugin for Vite that answers the requests of Better Auth beside the pages. */
export function serveAuth(options?: AuthOptions): Plugin {
  return {
    name: 'better-auth',
    configureServer({ middlewares }) {
      const handle = toNodeHandler(createAuth(options));
      middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/api/auth/')) {
          void handle(request, response);
        } else {
          next();
        }
      });
    },
  };
}
