# One file for every image: docker build --build-arg MODULE=territory-service --build-arg PORT=8081 .
# They share all layers but the last, which is the module's own jar.

FROM maven:3.9-eclipse-temurin-25 AS build
RUN apt-get update -qq \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null \
 && rm -rf /var/lib/apt/lists/*
# npm trusts whom the system trusts.
ENV JAVA25_HOME=/opt/java/openjdk NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
WORKDIR /src
ARG MODULES=territory-service,engagement-service,programmation-service,reporting-service,observatory,demo-identity,dossiers
# Libraries and plugins come with the POMs alone, so that they are fetched again only when a POM changes.
COPY pom.xml ./
COPY build-tools/ build-tools/
COPY event-contracts/pom.xml event-contracts/
COPY local-platform/pom.xml local-platform/
COPY test-platform/pom.xml test-platform/
COPY http-kit/pom.xml http-kit/
COPY service-kit/pom.xml service-kit/
COPY recording-kit/pom.xml recording-kit/
COPY territory-service/pom.xml territory-service/
COPY engagement-service/pom.xml engagement-service/
COPY programmation-service/pom.xml programmation-service/
COPY reporting-service/pom.xml reporting-service/
COPY observatory/pom.xml observatory/
COPY demo-identity/pom.xml demo-identity/
COPY dossiers/pom.xml dossiers/
COPY all-in-one/pom.xml all-in-one/
COPY benchmarks/pom.xml benchmarks/
COPY deployment/pom.xml deployment/
RUN mvn -B -q -ntp -Dmaven.test.skip -Dformat=skip -Dfrontend.skip -Dexec.skip -pl ${MODULES} -am package \
      dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=/libraries \
 && rm -rf /libraries */target
COPY . .
RUN mvn -B -q -ntp -Dmaven.test.skip -Dformat=skip -pl ${MODULES} -am package \
      dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=/libraries \
 && mkdir /shared /own \
 && mv /libraries/event-contracts-* /libraries/service-kit-* /libraries/recording-kit-* /libraries/http-kit-* /shared/ \
 && for module in $(echo ${MODULES} | tr ',' ' '); do mv ${module}/target/${module}-*.jar /own/${module}.jar; done

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home avenant
COPY --from=build /libraries /app
COPY --from=build /shared /app
USER 10001
# Half of a container's memory is left to what is not heap: threads, code, network buffers.
# Names are looked up again after a second: an instance that is gone must not be asked for long.
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=50 -Dsun.net.inetaddr.ttl=1 --sun-misc-unsafe-memory-access=allow -Daxoniq.update-checker.disabled=true -Ddisable-axoniq-console-message=true"
ARG PORT=8080
ENV SERVER_PORT=${PORT} SERVER_ADDRESS=0.0.0.0
EXPOSE ${PORT}
HEALTHCHECK --interval=5s --timeout=5s --start-period=300s --retries=6 \
  CMD curl -fsS -o /dev/null http://127.0.0.1:${SERVER_PORT}/actuator/health/readiness
ARG MODULE
LABEL org.opencontainers.image.title="Avenant ${MODULE}"
COPY --from=build /own/${MODULE}.jar /app/application.jar
# Not among the options above, which an operator may replace: whoever runs out of memory ends, and is started again.
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/application.jar"]
