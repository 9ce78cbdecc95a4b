import { POST } from '../two-factor/start/route';

export function action() {
  return POST();
}
