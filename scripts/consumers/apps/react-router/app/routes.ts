import { type RouteConfig, route } from '@react-router/dev/routes';

export default [
  route('settings', 'routes/settings.tsx'),
  route('ticket', 'ticket/page.tsx'),
  route('two-factor/start', 'routes/start.ts'),
  route('two-factor/verify', 'routes/verify.ts'),
] satisfies RouteConfig;
