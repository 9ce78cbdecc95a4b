/** What can go wrong, as data: the client decides on `code`, never on a text. */
const statuses = {
  'invalid-request': 400,
  'invalid-credentials': 401,
  'session-expired': 401,
  'second-step-required': 403,
  'reauthentication-required': 403,
  'cross-origin': 403,
  'not-found': 404,
  'email-taken': 409,
  'already-enrolled': 409,
  'not-enrolled': 409,
  'enrollment-expired': 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  'invalid-code': 422,
  'code-reused': 422,
  'rate-limited': 429,
  locked: 429,
  'internal-error': 500,
} as const;

export type ErrorCode = keyof typeof statuses;

export interface ErrorBody {
  code: ErrorCode;
  /** The name of the field that was refused, with `invalid-request`. */
  field?: string;
  /** When to try again, in milliseconds since the epoch, with `rate-limited`. */
  retryAt?: number;
}

/** Thrown in a route, sent as `{ error: { code, … } }` with the status that fits. */
export class ApiError extends Error {
  readonly status: (typeof statuses)[ErrorCode];
  readonly body: ErrorBody;

  constructor(code: ErrorCode, details: Omit<ErrorBody, 'code'> = {}) {
    super(code);
    this.status = statuses[code];
    this.body = { code, ...details };
  }
}
