# One image, two programs:  docker run kiem-chung api   ·   docker run kiem-chung worker
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
# tini takes in the processes that a killed converter leaves behind.
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      tini ca-certificates \
      qpdf poppler-utils bubblewrap \
      tesseract-ocr tesseract-ocr-vie \
      libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui \
      libheif-examples libarchive-tools chromium-headless-shell \
      fonts-liberation2 fonts-crosextra-carlito fonts-crosextra-caladea fonts-noto-core \
      clamav-daemon \
 && rm -rf /var/lib/apt/lists/* \
 && install -d -o node -g node -m 0700 /data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
ENV NODE_ENV=production KC_HOST=0.0.0.0 KC_PORT=8080
USER node
EXPOSE 8080
VOLUME /data
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.KC_PORT + '/live').then((res) => process.exit(res.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--", "sh", "-c", "case $0 in api) exec node dist/api/server.js ;; worker) exec node --heap-growing-percent=20 --max-semi-space-size=2 dist/api/worker.js ;; *) echo 'api or worker?' >&2; exit 64 ;; esac"]
CMD ["api"]
