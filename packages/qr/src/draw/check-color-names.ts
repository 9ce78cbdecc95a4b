import { TesseraQrError } from '../tessera-qr-error.ts';
import type { QrLayer } from './qr-drawing.ts';

// The names of CSS Color 4, §6.1: one text without the colors, because pages load it. Then the
// words of §6: colors that take their value from the page or from the user.
const COLOR_NAMES =
  'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkturquoise darkviolet deeppink deepskyblue dimgray dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightpink lightsalmon lightseagreen lightskyblue lightslategray lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen transparent currentcolor accentcolor accentcolortext activetext buttonborder buttonface buttontext canvas canvastext field fieldtext graytext highlight highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext'.split(
    ' ',
  );

/**
 * Throws if a word in a drawing is not the name of a color, because viewers would draw black
 * instead. Pages load `check-color-names-browser.ts` in its place, by the conditions of
 * `#check-color-names`.
 *
 * @throws {TesseraQrError} `invalid-color`
 */
export function checkColorNames(layers: readonly QrLayer[]): void {
  for (const layer of layers) {
    if (layer.type !== 'path') {
      continue;
    }
    const colors =
      typeof layer.fill === 'string' ? [layer.fill] : layer.fill.stops.map(({ color }) => color);
    for (const color of colors) {
      // Each gray has two spellings.
      const name = color.toLowerCase().replace(/gr[ae]y$/, 'gray');
      if (/\W/.test(name) || COLOR_NAMES.includes(name)) {
        continue;
      }
      throw new TesseraQrError(
        'invalid-color',
        `a color must be a CSS color such as #1d1d1f, got "${color}". Viewers would draw black instead.`,
      );
    }
  }
}
