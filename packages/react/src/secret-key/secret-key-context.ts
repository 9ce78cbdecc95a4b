'use client';

import { createPartContext } from '../internals/create-part-context.ts';
import type { UseSecretKeyReturn } from './use-secret-key.ts';

export const [SecretKeyContext, useSecretKeyContext] =
  createPartContext<UseSecretKeyReturn>('SecretKey');
