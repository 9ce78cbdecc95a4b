import { vi } from 'vitest';

// Runs before every test file of projects whose files share a worker: no file sees what the modules
// of the one before it remember. Dependencies are kept, which is what makes sharing fast.
vi.resetModules();
