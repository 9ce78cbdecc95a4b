import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  build: { outDir: 'dist/client', copyPublicDir: !isSsrBuild },
  // The built server carries what @tessera/core needs; its own dependencies stay in node_modules.
  ssr: { noExternal: ['otpauth'] },
}));
