export { TwoFactorSetup } from '/work/main/packages/react/dist/index.js';
