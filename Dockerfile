FROM node:24-bookworm-slim AS build
WORKDIR /remit
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
WORKDIR /remit
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
COPY package.json package-lock.json ./
# With --omit=dev --omit=optional the built-in PostgreSQL stays out, for those who give a DATABASE_URL.
ARG OMIT=--omit=dev
RUN npm ci $OMIT --no-audit --no-fund && npm cache clean --force \
  && mkdir /data && chown node:node /data
COPY --from=build /remit/dist ./dist
# Without DATABASE_URL the built-in PostgreSQL keeps its files here.
VOLUME /data
USER node
EXPOSE 4000
HEALTHCHECK --start-period=60s --start-interval=1s --interval=15s --timeout=5s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 4000) + '/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# As `npm start` runs it: see serverFlags in api/launch/project.mjs.
CMD ["node", "--import=./dist/api/source-maps.js", "--max-semi-space-size=32", "--initial-old-space-size=128", "--max-old-space-size=1024", "dist/api/main.js"]
