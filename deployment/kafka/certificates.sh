#!/bin/sh
# Makes what TLS needs, once: the broker's key and certificate in /etc/kafka/secrets, for the broker alone, and what everyone
# checks it by in /mnt/shared/config. Who signed it is gone when this ends: nobody can make another certificate that is trusted.
set -eu
umask 077
secrets=/etc/kafka/secrets trust=/mnt/shared/config
[ ! -f "$trust/ca.pem" ] || exit 0

case ${KAFKA_HOST:-localhost} in
  *[!0-9.]*) outside=dns:${KAFKA_HOST:-localhost} ;;
  *) outside=ip:$KAFKA_HOST ;;
esac
rm -f "$secrets/broker.p12"
store() { keytool "$@" -keystore "$secrets/broker.p12" -storetype PKCS12 -storepass:env KEYSTORE_PASSWORD; }
store -genkeypair -alias authority -dname 'CN=Avenant Kafka authority' -keyalg EC -groupname secp384r1 -validity 825 \
  -ext bc:critical=ca:true,pathlen:0 -ext ku:critical=keyCertSign
store -genkeypair -alias broker -signer authority -dname CN=kafka -keyalg EC -groupname secp384r1 -validity 825 \
  -ext san=dns:kafka,dns:localhost,"$outside" -ext ku:critical=digitalSignature -ext eku=serverAuth,clientAuth
store -exportcert -rfc -alias authority -file "$trust/ca.new"
store -delete -alias authority

# How an operator speaks to the broker, from within its container.
cat > "$secrets/operator.properties" <<PROPERTIES
security.protocol=SSL
ssl.keystore.location=$secrets/broker.p12
ssl.keystore.password=$KEYSTORE_PASSWORD
ssl.truststore.type=PEM
ssl.truststore.location=/etc/kafka/trust/ca.pem
PROPERTIES
chmod 644 "$trust/ca.new"
mv "$trust/ca.new" "$trust/ca.pem"
