import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { serveAuth } from './server/serve-auth.ts';

export default defineConfig({ plugins: [react(), serveAuth()] });
