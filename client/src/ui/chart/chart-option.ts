import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from "echarts/charts";
import type {
  GridComponentOption,
  MarkAreaComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { ChartTheme } from "./chart-theme.ts";

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | MarkAreaComponentOption
  | TooltipComponentOption
>;

/** Draws one state of a chart; `width` in pixels, so that words can make way on a phone. */
export type DrawChart = (theme: ChartTheme, width: number) => ChartOption;
