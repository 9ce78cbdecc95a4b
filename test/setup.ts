import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What is waited for may be slow to come on a busy machine; what comes sooner is not waited for.
configure({ asyncUtilTimeout: 10_000 });

// Testing Library does this by itself only where a test runner’s functions are globals.
afterEach(cleanup);
