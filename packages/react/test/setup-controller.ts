import { expect, vi } from 'vitest';
import type { TwoFactorAdapter } from '../src/two-factor-setup/adapter/adapter.ts';
import { createSetupController } from '../src/two-factor-setup/machine/controller.ts';
import type { SetupController } from '../src/two-factor-setup/machine/setup-controller.ts';
import type { SetupOptions } from '../src/two-factor-setup/machine/setup-options.ts';
import { createAdapter, settle } from './fixtures.ts';

/** A controller of the setup wizard, and its adapter. */
export interface TestSetup {
  controller: SetupController;
  adapter: TwoFactorAdapter;
}

/** Creates a controller with an adapter of `createAdapter`. */
export function createSetup(
  parts: Partial<TwoFactorAdapter> = {},
  options: Partial<SetupOptions> = {},
): TestSetup {
  const adapter = createAdapter(parts);
  const controller = createSetupController({ adapter, issuer: 'Acme', ...options });
  return { controller, adapter };
}

/** Creates a controller and mounts it. */
export async function mountSetup(
  parts: Partial<TwoFactorAdapter> = {},
  options: Partial<SetupOptions> = {},
): Promise<TestSetup> {
  const setup = createSetup(parts, options);
  setup.controller.mount();
  await settle();
  return setup;
}

/** Creates a controller and starts an enrollment. */
export async function startSetup(
  parts: Partial<TwoFactorAdapter> = {},
  options: Partial<SetupOptions> = {},
): Promise<TestSetup> {
  const setup = createSetup(parts, options);
  setup.controller.start();
  await settle();
  expect(setup.controller.getState().status).toBe('scan');
  return setup;
}

/** Waits for what becomes of a code: a rejection waits for its diagnosis. */
export async function waitForAnswer(controller: SetupController): Promise<void> {
  await vi.waitFor(() => expect(controller.getState().status).not.toBe('verifying'));
}
