import { afterAll, vi } from 'vitest';

// Runs before every test file of projects whose files share a worker. No file sees the state of
// modules that another has loaded. Dependencies stay loaded, which makes sharing fast.
vi.resetModules();

// Vitest restores globals before each test. The next file imports its modules before that.
afterAll(() => void vi.unstubAllGlobals());
