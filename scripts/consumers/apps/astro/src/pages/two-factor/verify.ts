import type { APIRoute } from 'astro';
import { POST as verify } from '../../../app/two-factor/verify/route';

export const POST: APIRoute = ({ request }) => verify(request);
