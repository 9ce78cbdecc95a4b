import type { ActionFunctionArgs } from 'react-router';
import { POST } from '../two-factor/verify/route';

export function action({ request }: ActionFunctionArgs) {
  return POST(request);
}
