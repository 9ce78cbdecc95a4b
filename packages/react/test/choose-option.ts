import { expect, fireEvent } from 'storybook/test';

/**
 * Chooses an option of a select. `userEvent.selectOptions` loses a choice now and then in WebKit,
 * and the story then goes on with the old value.
 */
export async function chooseOption(select: HTMLElement, value: string): Promise<void> {
  await fireEvent.change(select, { target: { value } });
  await expect(select).toHaveValue(value);
}
