import type { APIRoute } from 'astro';
import { POST as start } from '../../../app/two-factor/start/route';

export const POST: APIRoute = () => start();
