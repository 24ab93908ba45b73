#!/bin/sh
# Who may do what: one user for each service. Whatever is not allowed here is refused. Running it again changes passwords, adds
# rules that are missing, and takes none back.
set -eu
broker="--bootstrap-server kafka:9091 --command-config /etc/kafka/secrets/operator.properties"

user() {
  printf 'SCRAM-SHA-512=iterations=8192,password=%s\n' "$2" > /tmp/credentials
  /opt/kafka/bin/kafka-configs.sh $broker --alter --entity-type users --entity-name "$1" --add-config-file /tmp/credentials
  rm /tmp/credentials
}
# Its groups are named after it: nobody takes the partitions of another service's groups.
reads_in_its_own_groups() {
  /opt/kafka/bin/kafka-acls.sh $broker --add --allow-principal "User:$1" \
    --operation Read --group "$1-" --resource-pattern-type prefixed
}
# It makes its topic, and reads what is at the end of it before it writes.
writes() {
  /opt/kafka/bin/kafka-acls.sh $broker --add --allow-principal "User:$1" \
    --operation Create --operation Write --operation Read --topic "$2"
  # Its relay has the topic's name for an identity; whoever else had it could fence the relay.
  /opt/kafka/bin/kafka-acls.sh $broker --add --allow-principal "User:$1" \
    --operation Write --operation Describe --transactional-id "$2"
}
reads() {
  topic=$1; shift
  principals=$(printf -- '--allow-principal User:%s ' "$@")
  /opt/kafka/bin/kafka-acls.sh $broker --add $principals --operation Read --topic "$topic"
}

umask 077
user territory "$TERRITORY_PASSWORD"
user engagement "$ENGAGEMENT_PASSWORD"
user programmation "$PROGRAMMATION_PASSWORD"
user reporting "$REPORTING_PASSWORD"
for service in territory engagement programmation reporting; do reads_in_its_own_groups $service; done
for service in territory engagement programmation; do writes $service $service.events; done
writes territory territory.roles
reads territory.events engagement programmation reporting
reads engagement.events programmation reporting
reads programmation.events reporting
reads territory.roles engagement programmation reporting
