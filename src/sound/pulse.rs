//! The sound server (PulseAudio, or PipeWire in its place), over its own socket: no library of the system's is linked.

use super::RATE;
use pulseaudio::protocol::{self, Command, ProtocolError, SubscriptionMask};
use std::ffi::CString;
use std::io::BufReader;
use std::os::unix::net::UnixStream;
use std::time::Duration;

/// A server that hangs holds its thread up for so long.
const PATIENCE: Duration = Duration::from_secs(2);

/// Plays some samples over a connection of their own.
///
/// # Errors
/// When no server plays them, in words.
pub fn play(samples: &[i16]) -> Result<(), String> {
    Server::connect()?.play(samples).map_err(|e| e.to_string())
}

/// A connection.
pub struct Server {
    wire: BufReader<UnixStream>,
    version: u16,
}

impl Server {
    /// Connects and says who we are.
    ///
    /// # Errors
    /// Why there is no connection, in words.
    pub fn connect() -> Result<Self, String> {
        let socket = pulseaudio::socket_path_from_env().ok_or("no sound server runs")?;
        let stream = UnixStream::connect(socket).map_err(|e| format!("no sound server answers: {e}"))?;
        stream
            .set_read_timeout(Some(PATIENCE))
            .map_err(|e| e.to_string())?;
        let mut server = Server {
            wire: BufReader::new(stream),
            version: protocol::MAX_VERSION,
        };
        server.greet().map_err(|e| e.to_string())?;
        Ok(server)
    }

    fn greet(&mut self) -> Result<(), ProtocolError> {
        let cookie = pulseaudio::cookie_path_from_env().and_then(|p| std::fs::read(p).ok());
        let auth = protocol::AuthParams {
            version: protocol::MAX_VERSION,
            supports_shm: false,
            supports_memfd: false,
            cookie: cookie.unwrap_or_default(),
        };
        let reply: protocol::AuthReply = self.ask(Command::Auth(auth))?;
        self.version = self.version.min(reply.version);
        let mut props = protocol::Props::new();
        props.set(protocol::Prop::ApplicationName, CString::from(c"Unbrace"));
        let _: protocol::SetClientNameReply = self.ask(Command::SetClientName(props))?;
        Ok(())
    }

    /// One question, one answer.
    ///
    /// # Errors
    /// When the server says no, or nothing.
    pub fn ask<T: protocol::CommandReply>(&mut self, command: Command) -> Result<T, ProtocolError> {
        protocol::write_command_message(self.wire.get_mut(), 0, &command, self.version)?;
        Ok(protocol::read_reply_message(&mut self.wire, self.version)?.1)
    }

    /// From now on this connection tells of recordings that begin, change and end, and of nothing else.
    ///
    /// # Errors
    /// When the server says no, or nothing.
    pub fn subscribe(&mut self) -> Result<(), ProtocolError> {
        let command = Command::Subscribe(SubscriptionMask::SOURCE_OUTPUT);
        protocol::write_command_message(self.wire.get_mut(), 1, &command, self.version)?;
        protocol::read_ack_message(&mut self.wire)?;
        self.wire.get_ref().set_read_timeout(None)?;
        Ok(())
    }

    /// Waits for the next change.
    ///
    /// # Errors
    /// When the server has gone.
    #[allow(clippy::should_implement_trait)] // it yields nothing: it says when something came
    pub fn next(&mut self) -> Result<(), ProtocolError> {
        protocol::read_command_message(&mut self.wire, self.version).map(drop)
    }

    /// Plays some samples, one channel, [`RATE`] a second, and returns when they were heard.
    ///
    /// # Errors
    /// When the server says no, or nothing.
    pub fn play(&mut self, samples: &[i16]) -> Result<(), ProtocolError> {
        let bytes: Vec<u8> = samples.iter().flat_map(|s| s.to_le_bytes()).collect();
        let params = protocol::PlaybackStreamParams {
            sample_spec: protocol::SampleSpec {
                format: protocol::SampleFormat::S16Le,
                channels: 1,
                sample_rate: RATE,
            },
            channel_map: protocol::ChannelMap::mono(),
            cvolume: Some(protocol::ChannelVolume::norm(1)),
            sink_name: Some(protocol::DEFAULT_SINK.to_owned()),
            // All of it is sent at once.
            buffer_attr: protocol::stream::BufferAttr {
                target_length: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
                ..Default::default()
            },
            ..Default::default()
        };
        let stream: protocol::CreatePlaybackStreamReply = self.ask(Command::CreatePlaybackStream(params))?;
        protocol::write_memblock(self.wire.get_mut(), stream.channel, &bytes, 0)?;
        const DRAINED: u32 = 1;
        let drain = Command::DrainPlaybackStream(stream.channel);
        protocol::write_command_message(self.wire.get_mut(), DRAINED, &drain, self.version)?;
        loop {
            // Requests for more and news of the stream come in between.
            let (sequence, said) = protocol::read_command_message(&mut self.wire, self.version)?;
            if sequence == DRAINED {
                return match said {
                    Command::Error(e) => Err(ProtocolError::ServerError(e)),
                    _ => Ok(()),
                };
            }
        }
    }
}
