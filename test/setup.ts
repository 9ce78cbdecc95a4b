import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine may be slow. An element that appears sooner ends the wait.
configure({ asyncUtilTimeout: 10_000 });

// Testing Library does this itself only if the functions of the test runner are globals.
afterEach(cleanup);
