import { chromium } from 'playwright';

/** Starts a Chromium without a window. `CHROMIUM_PATH` is where it is if Debian's is not there. */
export function launchChromium() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
