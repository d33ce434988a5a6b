import { addColumn } from "./add-column.ts";
import { changeColumn } from "./change-column.ts";
import { changePod } from "./change-pod.ts";
import { createPod } from "./create-pod.ts";
import { limitLane } from "./limit-lane.ts";
import { orderColumn } from "./order-column.ts";
import { placeColumn } from "./place-column.ts";
import { removeColumn } from "./remove-column.ts";

export const POD_COMMANDS = [
  createPod,
  changePod,
  addColumn,
  changeColumn,
  placeColumn,
  orderColumn,
  removeColumn,
  limitLane,
] as const;
