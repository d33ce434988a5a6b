import type { SprintFacts } from "@tandem/shared";
import { sprintReport } from "@tandem/shared/flow";
import { Table } from "@mantine/core";
import { percent } from "../../ui/format.ts";
import classes from "./sprint.module.css";

/** The last sprints one by one, the latest on top. */
export function VelocityTable({ sprints }: { readonly sprints: readonly SprintFacts[] }) {
  if (sprints.length === 0)
    return <p className={classes["none"]}>Figures come with the first sprint that closes.</p>;
  return (
    <Table className={classes["table"] ?? ""}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Sprint</Table.Th>
          <Table.Th>Said</Table.Th>
          <Table.Th>Done</Table.Th>
          <Table.Th>Kept</Table.Th>
          <Table.Th>Over</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sprints.toReversed().map((sprint, i) => {
          const { committedPoints, donePoints, sayDo, carryOver } = sprintReport(sprint);
          return (
            <Table.Tr key={sprint.id} data-counts={i < 3 || undefined}>
              <Table.Th scope="row">{sprint.name}</Table.Th>
              <Table.Td>{committedPoints}</Table.Td>
              <Table.Td>{donePoints}</Table.Td>
              <Table.Td>{sayDo.share === null ? "–" : percent(sayDo.share)}</Table.Td>
              <Table.Td>{carryOver.points}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
