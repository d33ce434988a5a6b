import { ScrollArea, Table } from "@mantine/core";
import classes from "./chart-panel.module.css";
import { type ChartRows, cellWords } from "./rows.ts";

/** Beyond this many rows a table is no longer read but exported. */
const MOST_ROWS = 400;

/** The same figures as a table, for whoever reads them better so. */
export function ChartTable({ caption, columns, rows }: ChartRows & { readonly caption: string }) {
  return (
    <ScrollArea.Autosize
      mah={280}
      className={classes["table"] ?? ""}
      viewportProps={{ tabIndex: 0, role: "region", "aria-label": caption }}
    >
      <Table stickyHeader verticalSpacing={5} horizontalSpacing={8} withRowBorders fz="xs">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column, i) => (
              <Table.Th key={column} ta={i === 0 ? "left" : "right"} scope="col">
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, MOST_ROWS).map((row, at) => (
            <Table.Tr key={at}>
              {row.map((cell, i) => (
                <Table.Td key={columns[i] ?? i} ta={i === 0 ? "left" : "right"}>
                  {cellWords(cell)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length > MOST_ROWS && (
        <p>
          The first {MOST_ROWS} rows of {rows.length.toLocaleString("en-US")}. “Take along” gives all of them.
        </p>
      )}
    </ScrollArea.Autosize>
  );
}
