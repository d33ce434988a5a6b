/** Twice the size in pixels, so that a slide stays sharp. */
const SCALE = 2;

/** A drawing as pixels. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, refuse) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : refuse(new Error("the browser made no picture"))),
      "image/png",
    ),
  );
}
