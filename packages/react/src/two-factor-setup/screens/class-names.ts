export const PRIMARY_BUTTON = 'tessera-button tessera-button-primary';
export const QUIET_BUTTON = 'tessera-button';
export const SMALL_BUTTON = 'tessera-button tessera-button-small';
