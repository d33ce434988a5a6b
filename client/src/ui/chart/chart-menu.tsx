import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconFileTypeCsv, IconFileTypeSvg, IconPhoto } from "@tabler/icons-react";
import { csvFile, download } from "../download.ts";
import { notifyRefused } from "../notify.tsx";
import { type ChartDrawing, drawingOf } from "./chart-drawing.ts";
import { readChartTheme, shownScheme } from "./chart-theme.ts";
import { PICTURE_ROOM, pictureOf, rowsDrawing, type PictureWords } from "./picture.ts";
import { pngOf } from "./png.ts";
import { type ChartRows, fileName, rowsCsv } from "./rows.ts";

interface ChartMenuProps extends PictureWords {
  readonly table: ChartRows;
  /** What the chart is drawn by; without one its rows are drawn. */
  readonly drawing: () => ChartDrawing | null;
}

const sign = { size: 16, stroke: 1.75, "aria-hidden": true } as const;

/** A chart to take along: as picture, as drawing, as rows. */
export function ChartMenu({ table, drawing, ...words }: ChartMenuProps) {
  const { title } = words;

  async function picture(): Promise<string> {
    const theme = readChartTheme(document.documentElement, shownScheme());
    const shown = drawing();
    const drawn = shown === null ? rowsDrawing(table, theme) : await drawingOf(shown, theme, PICTURE_ROOM);
    return pictureOf(words, drawn, theme);
  }
  const take = (ending: string, make: () => Promise<Blob>) => () =>
    void make()
      .then((file) => download(fileName(title, ending), file))
      .catch(() =>
        notifyRefused({
          reason: "The file could not be made.",
          detail: "The code for it did not come. Try again once you are connected.",
        }),
      );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size={28} c="dimmed" aria-label={`Take along: ${title}`}>
          <IconDots {...sign} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPhoto {...sign} />}
          onClick={take("png", async () => pngOf(await picture()))}
        >
          Picture (PNG)
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileTypeSvg {...sign} />}
          onClick={take("svg", async () => new Blob([await picture()], { type: "image/svg+xml" }))}
        >
          Drawing (SVG)
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileTypeCsv {...sign} />}
          onClick={take("csv", () => Promise.resolve(csvFile(rowsCsv(table))))}
        >
          Rows (CSV)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
