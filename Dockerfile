# The graph as one process: docker build -t demarche . && docker run -p 4000:4000 -v demarche:/data demarche
# The explorer is built in a stage of its own, for which Vite's binaries, optional dependencies too, are needed.
FROM node:26.10.0-slim AS explorer
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci --omit=dev
COPY src ./src
COPY generated ./generated
RUN node src/program/main.ts build

# The image's Node.js is the one that .nvmrc names, so the one that npm would bring along (an optional dependency) is left out.
FROM node:26.10.0-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional
COPY schema ./schema
COPY questions ./questions
COPY fixtures ./fixtures
COPY src ./src
COPY generated ./generated
COPY --from=explorer /app/build ./build
ENV HOST=0.0.0.0 DATA_DIR=/data
RUN mkdir /data && chown node /data
VOLUME /data
USER node
EXPOSE 4000
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=50", "--max-old-space-size=400", "src/program/main.ts", "start"]
