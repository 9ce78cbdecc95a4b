import { describe } from 'vitest';
import { describeSlots, rejectConsoleErrors } from '../test/app-components/describe-slots.tsx';
import { MUI_SLOTS } from '../test/app-components/mui.tsx';

rejectConsoleErrors();

describe('the components of an app with MUI', () => {
  describeSlots(MUI_SLOTS, {
    primary: 'MuiButton-contained',
    secondary: 'MuiButton-outlined',
    small: 'MuiButton-sizeSmall',
  });
});
