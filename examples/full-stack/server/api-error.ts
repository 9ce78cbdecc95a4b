/** The status of each type of error. The client decides by the type, never by a text. */
const STATUSES = {
  'invalid-request': 400,
  'common-password': 400,
  'invalid-credentials': 401,
  'session-expired': 401,
  'second-step-required': 403,
  'reauthentication-required': 403,
  'cross-origin': 403,
  'not-found': 404,
  'not-enrolled': 404,
  'not-current': 404,
  'email-taken': 409,
  'already-enrolled': 409,
  'limit-reached': 409,
  'name-conflict': 409,
  'enrollment-expired': 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  'invalid-code': 422,
  'code-reused': 422,
  'rate-limited': 429,
  locked: 429,
  'internal-error': 500,
  busy: 503,
} as const;

export type ErrorType = keyof typeof STATUSES;

export interface ErrorBody {
  type: ErrorType;
  /** With `invalid-request` and `common-password`: the name of the field. */
  field?: string | undefined;
  /** With `reauthentication-required`: the proof that is missing or wrong. */
  kind?: 'password' | 'code' | undefined;
}

/** Details of an error, beside its type. */
export interface ErrorDetails extends Omit<ErrorBody, 'type'> {
  /**
   * When to try again, in seconds from now. Sent as `Retry-After`. A duration, because the clocks
   * of server and browser may differ.
   */
  retryAfter?: number | undefined;
}

/** An error to throw in a route. The client gets its status and `{ error: { type, … } }`. */
export class ApiError extends Error {
  readonly status: (typeof STATUSES)[ErrorType];
  readonly body: ErrorBody;
  readonly retryAfter: number | undefined;

  constructor(type: ErrorType, { retryAfter, ...details }: ErrorDetails = {}) {
    super(type);
    this.status = STATUSES[type];
    this.body = { type, ...details };
    this.retryAfter = retryAfter;
  }
}
