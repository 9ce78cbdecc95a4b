import { Fragment } from 'react';
import type { GradientRenderer } from './render-paint.tsx';

/** Renders the gradients of a drawing. */
export const gradientRenderer: GradientRenderer = {
  renderGradient: ({ type, stops, ...place }, id) => {
    const Element = type === 'linear' ? 'linearGradient' : 'radialGradient';
    return (
      <Element id={id} gradientUnits="userSpaceOnUse" {...place}>
        {stops.map(({ offset, color }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two stops can share an offset
          <stop key={index} offset={offset} stopColor={color} />
        ))}
      </Element>
    );
  },
  /**
   * The colors come from the element, but no channel is lighter than in the lightest of the stops:
   * whatever a page makes of the gradient, it stays dark.
   */
  renderColors: (part, { stops }) => {
    const [first, ...others] = new Set(stops.map(({ color }) => color));
    return (
      <>
        <feFlood data-paint={part} floodColor={first} result="limit" />
        {others.map((color) => (
          <Fragment key={color}>
            <feFlood data-paint={part} floodColor={color} />
            <feBlend mode="lighten" in2="limit" result="limit" />
          </Fragment>
        ))}
        <feBlend mode="darken" in="SourceGraphic" in2="limit" />
      </>
    );
  },
};
