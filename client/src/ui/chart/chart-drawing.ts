import { createContext } from "react";
import type { ChartTheme } from "./chart-theme.ts";
import type { DrawChart } from "./chart-option.ts";
import type { Drawn } from "./picture.ts";

/** What the chart of a panel is drawn by now, so that its picture is drawn by the very same. */
export interface ChartDrawing {
  readonly draw: DrawChart;
  /** Pixels. */
  readonly height: number;
}

/** Where a chart says what it is drawn by, to the panel around it; null: nobody asks. */
export const DrawingContext = createContext<((drawing: ChartDrawing) => void) | null>(null);

/** Wider pictures are higher, or lines would lie flat. */
const TALLER = 1.3;

/** The chart as a drawing of its own, apart from the screen. */
export async function drawingOf(
  { draw, height }: ChartDrawing,
  theme: ChartTheme,
  width: number,
): Promise<Drawn> {
  const { makeSvgChart } = await import("./echarts-svg.ts");
  const tall = Math.round(height * TALLER);
  const chart = makeSvgChart(width, tall);
  chart.setOption({ animation: false, ...draw(theme, width) });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return { svg, height: tall };
}
