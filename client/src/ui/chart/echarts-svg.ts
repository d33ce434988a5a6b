import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import "./echarts.ts";

register([SVGRenderer]);

/** A chart that is drawn for a file and never shown. Comes when a picture is asked for. */
export const makeSvgChart = (width: number, height: number) =>
  init(null, null, { renderer: "svg", ssr: true, width, height });
