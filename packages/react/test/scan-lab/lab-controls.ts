import {
  errorCorrectionLevels,
  eyeShapes,
  gradientTypes,
  logoShapes,
  moduleShapes,
} from '@tessera/qr';
import { MASKS, OVERLAYS, PAGES, SHIELD, SUNSET, type Settings } from './settings.ts';

/** The control of one setting. `name` is the setting that it changes. */
export type Control =
  | { type: 'text' | 'color' | 'check' | 'file'; label: string; name: keyof Settings }
  | { type: 'picture'; label: string; name: keyof Settings; src: string }
  | { type: 'choice'; label: string; name: keyof Settings; options: readonly string[] }
  | { type: 'slider'; label: string; name: keyof Settings; range: Range };

type Range = readonly [min: number, max: number, step: number];

/** The names of the settings whose values have this type. */
type NameOf<Value> = {
  [Name in keyof Settings]: Settings[Name] extends Value ? Name : never;
}[keyof Settings];

/** The controls of the scan lab, by section. */
export const SECTIONS: ReadonlyArray<readonly [legend: string, controls: readonly Control[]]> = [
  [
    'Content',
    [
      { type: 'text', label: 'Text', name: 'value' },
      choice('Error correction', 'level', errorCorrectionLevels),
      check('Boost it', 'isBoosted'),
      slider('Version, at least', 'version', [1, 40, 1]),
      check('Choose a larger version if it is too small', 'isFitted'),
      choice('Mask', 'mask', MASKS),
    ],
  ],
  [
    'Shape',
    [
      choice('Modules', 'moduleShape', moduleShapes),
      slider('Their size', 'moduleSize', [0.3, 1, 0.05]),
      slider('Their roundness', 'moduleRadius', [0, 1, 0.05]),
      choice('Rings of the eyes', 'ring', eyeShapes),
      choice('Centers of the eyes', 'center', eyeShapes),
      slider('Quiet zone', 'border', [0, 8, 1]),
      slider('Pixels a module', 'boxSize', [1, 12, 1]),
    ],
  ],
  [
    'Color',
    [
      color('Modules', 'fillColor'),
      color('Ground', 'backColor'),
      check('Transparent ground', 'isTransparent'),
      check('Eyes in colors of their own', 'hasEyeColors'),
      color('Their rings', 'ringColor'),
      color('Their centers', 'eyeCenterColor'),
      choice('Gradient', 'gradient', ['none', ...gradientTypes]),
      color('Its other color', 'gradientColor'),
      slider('Its angle', 'angle', [0, 345, 15]),
      { type: 'picture', label: 'A sunset in the modules', name: 'fillImage', src: SUNSET },
      { type: 'file', label: 'A picture of yours', name: 'fillImage' },
    ],
  ],
  [
    'Logo',
    [
      { type: 'picture', label: 'A shield', name: 'logo', src: SHIELD },
      { type: 'file', label: 'A file of yours', name: 'logo' },
      { type: 'text', label: 'A text in its place', name: 'centerText' },
      slider('Its width', 'logoSize', [0.05, 0.6, 0.01]),
      slider('Room around it', 'logoPadding', [0, 3, 0.25]),
      choice('Its outline', 'logoShape', logoShapes),
      check('Leave out the modules under it', 'isExcavated'),
    ],
  ],
  [
    'Presentation',
    [
      choice('Overlay', 'overlay', OVERLAYS),
      check('Hidden until a button is pressed', 'isConcealed'),
    ],
  ],
  [
    'Camera',
    [
      choice('Page', 'page', Object.keys(PAGES) as Array<keyof typeof PAGES>),
      slider('Pixels it has for a module', 'scale', [1, 8, 0.1]),
      slider('Blur, in modules', 'blur', [0, 1, 0.05]),
    ],
  ],
];

const CONTROLS = SECTIONS.flatMap(([, controls]) => controls);

/** Whether the controls of a setting can show a value, such as one of a link. */
export function isSettingValue(name: string, value: Settings[keyof Settings]): boolean {
  return CONTROLS.filter((control) => control.name === name).every((control) => {
    switch (control.type) {
      case 'choice':
        return control.options.includes(String(value));
      case 'slider': {
        const [min, max] = control.range;
        return Number(value) >= min && Number(value) <= max;
      }
      case 'color':
        return /^#[\da-f]{6}$/i.test(String(value));
      // A link must not load a file of another host.
      case 'picture':
      case 'file':
        return /^(?:data:image\/|$)/.test(String(value));
      case 'text':
      case 'check':
        return true;
    }
  });
}

function choice<Name extends NameOf<string>>(
  label: string,
  name: Name,
  options: ReadonlyArray<Settings[Name]>,
): Control {
  return { type: 'choice', label, name, options };
}

function slider(label: string, name: NameOf<number>, range: Range): Control {
  return { type: 'slider', label, name, range };
}

function color(label: string, name: NameOf<string>): Control {
  return { type: 'color', label, name };
}

function check(label: string, name: NameOf<boolean>): Control {
  return { type: 'check', label, name };
}
