import { Modal } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { IconPlayerPauseFilled } from "@tabler/icons-react";
import type { WorkspaceState } from "@tandem/shared";
import { windowEnding } from "@tandem/shared/flow";
import { useNavigate } from "@tanstack/react-router";
import { useView } from "../../live/hooks.ts";
import { useCalendar } from "../../live/use-calendar.ts";
import { useReport } from "../../live/use-report.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EnlargedContext } from "../../ui/chart/chart.tsx";
import { instantTime } from "../../ui/format.ts";
import { useNow } from "../../ui/use-now.ts";
import { useFit } from "./use-fit.ts";
import { useRotation } from "./use-rotation.ts";
import { useWakeLock } from "./use-wake-lock.ts";
import { slidesOf } from "./wall-slides.tsx";
import { USUAL } from "./window.ts";
import classes from "./wall.module.css";

/** The wall is laid out small and enlarged to the screen: 11 pixels then are 33 on a full HD one, read from five metres. */
const WIDTH = 640;
const HEIGHT = 360;
const EACH_MS = 15_000;

const settingsOf = (view: WorkspaceState) => view.settings;

/** The figures for a screen in the room: goes round by itself, live, without a hand. A key or the mouse over it stops it. */
export function WallPage() {
  const slug = useSlug();
  const navigate = useNavigate();
  const { zone } = useCalendar();
  const now = useNow(20_000);
  const settings = useView(settingsOf);
  const figures = useReport(windowEnding(zone.dayAt(now), USUAL * 7));
  const slides = figures === undefined ? [] : slidesOf(figures, settings?.targetDays ?? null);
  const { at, isPaused, pause, hold, step } = useRotation(slides.length, EACH_MS);
  const scale = useFit(WIDTH, HEIGHT);
  useWakeLock();
  const slide = slides[at];

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "ArrowRight") step(1);
    else if (event.key === "ArrowLeft") step(-1);
    else if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    pause(event.key.startsWith("Arrow") || !isPaused);
  }
  useWindowEvent("keydown", onKeyDown);
  useWindowEvent("mousemove", hold);
  return (
    <Modal
      opened
      fullScreen
      withCloseButton={false}
      padding={0}
      transitionProps={{ duration: 0 }}
      classNames={{ body: classes["ground"] ?? "" }}
      attributes={{ content: { "aria-label": "Wall view: Space stops it, arrow keys go on, Escape leaves" } }}
      onClose={() => void navigate({ to: "/w/$workspace/insights", params: { workspace: slug } })}
    >
      <div
        className={classes["wall"]}
        style={{ width: WIDTH, height: HEIGHT, transform: `translate(-50%, -50%) scale(${scale})` }}
      >
        <header className={classes["head"]}>
          <span>{settings?.name}</span>
          <span>the last {USUAL} weeks</span>
          <time>{instantTime(now, zone.zone)}</time>
        </header>
        {slide === undefined ? (
          <p className={classes["wait"]}>
            {figures === undefined ? "The figures are on their way." : "No figures yet."}
          </p>
        ) : (
          <EnlargedContext value={scale}>
            <section key={slide.id} className={classes["slide"]}>
              <h1>{slide.title}</h1>
              {slide.body}
            </section>
          </EnlargedContext>
        )}
        <footer className={classes["foot"]}>
          {slides.map(({ id }, i) => (
            <i key={id} data-now={i === at || undefined} />
          ))}
          {isPaused && (
            <span>
              <IconPlayerPauseFilled size={10} aria-hidden="true" /> Stopped. Space goes on.
            </span>
          )}
        </footer>
      </div>
    </Modal>
  );
}
