/** What can go wrong, as data: the client decides on `type`, never on a text. */
const statuses = {
  'invalid-request': 400,
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
  'enrollment-expired': 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  'invalid-code': 422,
  'code-reused': 422,
  'rate-limited': 429,
  locked: 429,
  'internal-error': 500,
} as const;

export type ErrorType = keyof typeof statuses;

export interface ErrorBody {
  type: ErrorType;
  /** The name of the field that was refused, with `invalid-request`. */
  field?: string | undefined;
}

/** What is known besides the type. */
export interface ErrorDetails extends Omit<ErrorBody, 'type'> {
  /**
   * In how many seconds to try again; sent as `Retry-After`, because the clocks of server and
   * browser may differ.
   */
  retryAfter?: number | undefined;
}

/** Thrown in a route, sent as `{ error: { type, … } }` with the status that fits. */
export class ApiError extends Error {
  readonly status: (typeof statuses)[ErrorType];
  readonly body: ErrorBody;
  readonly retryAfter: number | undefined;

  constructor(type: ErrorType, { retryAfter, ...details }: ErrorDetails = {}) {
    super(type);
    this.status = statuses[type];
    this.body = { type, ...details };
    this.retryAfter = retryAfter;
  }
}
